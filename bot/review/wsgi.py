"""The staff pages as a WSGI application, for a server of the operator's own choice."""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bot.review.configuration")
application = get_wsgi_application()

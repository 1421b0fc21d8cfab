"""The staff pages as a WSGI application, for a server of the operator's own choice.

The server must set REMOTE_ADDR and `wsgi.url_scheme` by what its proxy says of the visitor, as `bot.review.serve` has
waitress do: the lock after wrong passwords and Strict-Transport-Security rest on them.
"""

from __future__ import annotations

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bot.review.configuration")
application = get_wsgi_application()

"""The Django application of the staff pages."""

from __future__ import annotations

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Its name and label."""

    name = "bot.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"

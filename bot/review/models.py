"""Invitations: the one thing that the staff pages keep besides Django's accounts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import models

if TYPE_CHECKING:
    from datetime import datetime


class Invitation(models.Model):
    """A link that makes one account, once. The link itself is not kept, only its hash."""

    token_hash: models.CharField[str, str] = models.CharField(max_length=64, unique=True)
    role: models.CharField[str, str] = models.CharField(max_length=16)
    by: models.CharField[str, str] = models.CharField(max_length=150, blank=True)
    expires: models.DateTimeField[datetime, datetime] = models.DateTimeField()
    used_at: models.DateTimeField[datetime | None, datetime | None] = models.DateTimeField(null=True)
    #: Made at the first start, when there is no account yet.
    first: models.BooleanField[bool, bool] = models.BooleanField(default=False)

    def __str__(self) -> str:
        return f"invitation of a {self.role}"

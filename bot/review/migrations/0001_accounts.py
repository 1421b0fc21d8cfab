from __future__ import annotations

from typing import Any

from django.db import migrations, models

ROLES = ("reviewer", "analyst", "administrator")


def make_roles(apps: Any, _schema_editor: Any) -> None:
    group = apps.get_model("auth", "Group")
    for name in ROLES:
        group.objects.get_or_create(name=name)


class Migration(migrations.Migration):
    initial = True
    dependencies = [("auth", "0012_alter_user_first_name_max_length")]  # noqa: RUF012
    operations = [  # noqa: RUF012
        migrations.CreateModel(
            name="Invitation",
            fields=[
                (
                    "id",
                    models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID"),
                ),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("role", models.CharField(max_length=16)),
                ("by", models.CharField(blank=True, max_length=150)),
                ("expires", models.DateTimeField()),
                ("used_at", models.DateTimeField(null=True)),
                ("first", models.BooleanField(default=False)),
            ],
        ),
        migrations.RunPython(make_roles, migrations.RunPython.noop),
    ]

"""Signing in: invitation, password, second factor; and leaving at once."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import django_otp
from django import forms
from django.contrib.auth import authenticate, login, logout
from django.contrib.auth.forms import SetPasswordForm, SetPasswordMixin, UsernameField
from django.contrib.auth.models import User
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice

from bot.conversation_log.access_log import record_access
from bot.conversation_log.storage import log_engine
from bot.review.access.accounts import end_lock, free_again, owner_of_link
from bot.review.access.invitations import accept, find_invitation
from bot.review.access.qr_code import qr_svg
from bot.review.access.roles import EVERYONE, SIGNED_IN, open_to
from bot.review.access.wanted_page import WANTED
from bot.review.labels import label

if TYPE_CHECKING:
    from datetime import datetime

    from django.http import HttpRequest, HttpResponse

_RECOVERY_CODES = 8
#: Django's limit of a user's name.
LONGEST_NAME = 150
_MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


class NewAccount(SetPasswordMixin, forms.Form):  # type: ignore[type-arg]
    """Name and password of a new account."""

    username = UsernameField(max_length=LONGEST_NAME, widget=forms.TextInput(attrs={"autocomplete": "username"}))
    password1, password2 = SetPasswordMixin.create_password_fields()

    def clean_username(self) -> str:
        """A name that nobody has yet."""
        name: str = self.cleaned_data["username"]
        if User.objects.filter(username__iexact=name).exists():
            raise forms.ValidationError(label("account", "name taken"))
        return name

    def clean(self) -> dict[str, object]:
        """Both passwords are the same and hard to guess."""
        self.validate_passwords("password1", "password2")
        self.validate_password_for_user(User(username=self.cleaned_data.get("username", "")), "password2")
        return super().clean() or {}


def _as_kept(name: str) -> str:
    """A typed name as the invitation keeps it: a telephone adds a space behind it, or types letters of full width."""
    return str(NewAccount.base_fields["username"].to_python(name))


@open_to(EVERYONE)
@require_http_methods(["GET", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """Name and password; five failures from one address lock the name there for half an hour (django-axes)."""
    if request.user.is_authenticated:
        return redirect("second-factor")
    failed, name = False, ""
    if request.method == "POST":
        name, password = _as_kept(request.POST.get("username", "")), request.POST.get("password", "")
        known = len(name) <= LONGEST_NAME  # the list of failures takes no longer one
        user = authenticate(request, username=name, password=password) if known else None
        if user is not None:
            login(request, user)
            request.session.clear_expired()  # nobody else takes those away that ended by themselves
            return redirect("second-factor")
        failed = True
    return render(request, "review/sign_in.html", {"failed": failed, "name": name}, status=403 if failed else 200)


@open_to(EVERYONE)
@require_http_methods(["GET", "POST"])
def invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Make the account that the link is for."""
    found = find_invitation(token)
    if found is None:
        return render(request, "review/invitation_over.html", status=410)
    form = NewAccount(request.POST or None)
    if request.method == "POST" and form.is_valid():
        user = accept(token, form.cleaned_data["username"], form.cleaned_data["password1"])
        if user is None:
            return render(request, "review/invitation_over.html", status=410)
        record_access(log_engine(migrated=False), user.username, "joined", detail=found.role)
        login(request, user, backend=_MODEL_BACKEND)
        return redirect("second-factor")
    return render(request, "review/invitation.html", {"form": form, "invitation": found})


@open_to(EVERYONE)
@require_http_methods(["GET", "POST"])
def new_password(request: HttpRequest, number: int, token: str) -> HttpResponse:
    """Choose another password with the link that an administrator made; the telephone is asked for after it."""
    user = owner_of_link(number, token)
    if user is None:
        return render(request, "review/invitation_over.html", {"password": True}, status=410)
    form = SetPasswordForm(user, request.POST or None)
    if request.method == "POST" and form.is_valid():
        record_access(log_engine(migrated=False), user.get_username(), "new_password")
        form.save()
        end_lock(user)
        logout(request)
        login(request, user, backend=_MODEL_BACKEND)
        return redirect("second-factor")
    return render(request, "review/new_password.html", {"form": form, "name": user.username})


@open_to(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def second_factor(request: HttpRequest) -> HttpResponse:
    """A code of the telephone, or a recovery code; the first time, enrolment."""
    user: Any = request.user  # django-otp adds is_verified
    if user.is_verified():
        return redirect("home")
    if not django_otp.user_has_device(request.user):
        return redirect("enrol")
    failed, waited = False, free_again(user) is None
    if request.method == "POST":
        device = django_otp.match_token(user, request.POST.get("code", "").replace(" ", "")) if waited else None
        if device is not None:
            django_otp.login(request, device)
            request.session.cycle_key()
            return redirect(request.session.pop(WANTED, "home"))
        failed = True
    context = {"failed": failed, "unread": failed and not waited, "wait": _seconds_left(free_again(user))}
    return render(request, "review/second_factor.html", context, status=403 if failed else 200)


@open_to(SIGNED_IN)
@require_http_methods(["GET", "POST"])
def enrol(request: HttpRequest) -> HttpResponse:
    """Show the secret once, and take the telephone as second factor when it gives a right code."""
    if django_otp.user_has_device(request.user):
        return redirect("second-factor")
    device = _unconfirmed_telephone(request.user)
    failed = False
    if request.method == "POST":
        device.throttle_reset()  # the secret is on the screen: waiting after a slip protects nothing
        if device.verify_token(request.POST.get("code", "").replace(" ", "")):
            record_access(log_engine(migrated=False), request.user.get_username(), "new_telephone")
            device.confirmed = True
            device.save()
            django_otp.login(request, device)
            request.session.cycle_key()
            codes = _recovery_codes(request.user)
            return render(request, "review/recovery_codes.html", {"codes": codes})
        failed = True
    secret = device.config_url.partition("secret=")[2].partition("&")[0]
    shown = " ".join(secret[i : i + 4] for i in range(0, len(secret), 4))
    context = {"failed": failed, "qr": qr_svg(device.config_url), "link": device.config_url, "secret": shown}
    return render(request, "review/enrol.html", context, status=403 if failed else 200)


@open_to(EVERYONE)
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """Sign out and show a page that says nothing; the browser forgets what it kept."""
    logout(request)
    response = redirect("away")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@open_to(EVERYONE)
@require_GET
def away(request: HttpRequest) -> HttpResponse:
    """A page that says nothing about these pages."""
    return render(request, "review/away.html")


def _seconds_left(until: datetime | None) -> int:
    """Whole seconds until then, rounded up: whoever waits that long need not wait again."""
    return math.ceil((until - timezone.now()).total_seconds()) if until else 0


def _unconfirmed_telephone(user: Any) -> TOTPDevice:
    """The device whose secret is shown: the first one, as two requests at once may each have made one."""
    waiting = TOTPDevice.objects.filter(user=user, confirmed=False).order_by("pk")
    return waiting.first() or TOTPDevice.objects.create(user=user, confirmed=False, name="telephone")


def _recovery_codes(user: object) -> list[str]:
    device = StaticDevice.objects.create(user=user, name="recovery", confirmed=True)
    codes = [StaticToken.random_token() for _ in range(_RECOVERY_CODES)]
    device.token_set.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes

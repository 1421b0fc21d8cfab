"""Django's settings of the staff pages, all derived from `bot.settings`.

Accounts live in a database of their own by default (`staff.db` beside the log): every click of staff writes
a session, and SQLite lets one writer at a time through, so staff would make the bot wait; besides, the
log can be handed over, restored or destroyed without the accounts. On PostgreSQL both share one database.
"""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import sqlalchemy as sa

from bot.database import postgresql_limits
from bot.own_files import made_once, own_file, own_folder
from bot.settings import settings

_NOW = settings()
_URL = sa.make_url(_NOW.database)
_PUBLIC = urlsplit(_NOW.review_url)


def _secret_key() -> str:
    """Key of sessions and invitations: made once, readable by the owner alone."""
    return made_once(_NOW.var / "staff_key", lambda: secrets.token_urlsafe(64)).strip()


def _database() -> dict[str, Any]:
    if _URL.get_backend_name() == "postgresql":
        query = dict(_URL.query)  # such as "sslmode", which holds for the staff's passwords as well
        host, port = query.pop("host", _URL.host or ""), query.pop("port", _URL.port or "")
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": _URL.database,
            "USER": _URL.username or "",
            "PASSWORD": _URL.password or "",
            "HOST": host,
            "PORT": port,
            "OPTIONS": postgresql_limits(_URL) | query,
        }
    own_folder(_NOW.var)
    own_file(_NOW.var / "staff.db")
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": _NOW.var / "staff.db",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 10,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA secure_delete=ON;",
        },
    }


DEBUG = False
SECRET_KEY = _secret_key()
ALLOWED_HOSTS = [host for host in (_PUBLIC.hostname, "localhost", "127.0.0.1", "[::1]", _NOW.host) if host]
ROOT_URLCONF = "bot.review.urls"
WSGI_APPLICATION = "bot.review.wsgi.application"
DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
USE_TZ = True
TIME_ZONE = "UTC"
LANGUAGE_CODE = "en"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_otp",
    "django_otp.plugins.otp_totp",
    "django_otp.plugins.otp_static",
    "axes",
    "csp",
    "bot.review",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django_otp.middleware.OTPMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "bot.review.access.guard.Guard",
    "axes.middleware.AxesMiddleware",
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "bot.review.navigation.navigation",
            ],
        },
    }
]

# --- who may sign in -----------------------------------------------------------------------------
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
_VALIDATION = "django.contrib.auth.password_validation"
AUTH_PASSWORD_VALIDATORS: list[dict[str, Any]] = [
    {"NAME": f"{_VALIDATION}.UserAttributeSimilarityValidator"},
    {"NAME": f"{_VALIDATION}.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": f"{_VALIDATION}.CommonPasswordValidator"},
    {"NAME": f"{_VALIDATION}.NumericPasswordValidator"},
]
#: Seconds for which a link to a new password holds.
PASSWORD_RESET_TIMEOUT = 24 * 3600
OTP_TOTP_ISSUER = f"{_NOW.charity_name} staff"
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = 0.5  # hours
# The address is that of the visitor, which the server takes from the proxy (bot.review.serve): were it the proxy's own,
# anybody with a name of staff could lock its owner out.
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_LOCKOUT_TEMPLATE = "review/locked.html"
AXES_VERBOSE = False
AXES_DISABLE_ACCESS_LOG = True

# Links that are shown once wait for the next page in the browser and are stored nowhere.
MESSAGE_STORAGE = "django.contrib.messages.storage.cookie.CookieStorage"

# --- sessions end by themselves ------------------------------------------------------------------
#: Seconds without a click after which somebody is signed out, and seconds after which anybody is.
SESSION_COOKIE_AGE = 30 * 60
SESSION_LONGEST = 10 * 3600
SESSION_SAVE_EVERY_REQUEST = True
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_NAME = "session"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = _PUBLIC.scheme == "https"
CSRF_USE_SESSIONS = True
CSRF_FAILURE_VIEW = "bot.review.views.faults.csrf_failure"
CSRF_TRUSTED_ORIGINS = [f"{_PUBLIC.scheme}://{_PUBLIC.netloc}"] if _PUBLIC.netloc else []

# --- what a browser may do with the pages ----------------------------------------------------------
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'"],
        "connect-src": ["'self'"],
        "form-action": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_HSTS_SECONDS = 31_536_000 if _PUBLIC.scheme == "https" else 0

STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
STATIC_ROOT = Path(__file__).resolve().parent / "static"
STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.AppDirectoriesFinder"]

# No request is logged: an address of a page can hold what was searched for.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "loggers": {
        "django": {"handlers": ["console"], "level": "ERROR", "propagate": False},
        "django.request": {"handlers": [], "level": "CRITICAL", "propagate": False},
        "axes": {"handlers": ["console"], "level": "ERROR", "propagate": False},
    },
}

"""How Django is set up: everything from the environment, everything served from here, nothing from elsewhere."""

from __future__ import annotations

import os
import secrets

from martebe.office import keys
from martebe.office.database import settings_of

ROOMS = (
    "access", "trail", "ledger", "channels", "rounds", "desk", "resident", "disputes", "papers", "headquarters",
    "worklists", "plans", "outcomes", "employers", "reports", "fieldwork",
)  # fmt: skip
"""The rooms of the office; each is a Django application with addresses of its own."""

DEMO = os.environ.get("MARTEBE_DEMO") == "1"
"""A country that does not exist is shown: accounts and one-time codes may be printed."""
SECRET_KEY = keys.secret("django") if keys.VARIABLE in os.environ else secrets.token_urlsafe()
"""A process that was given no folder for keys, such as a migration, forgets its own when it ends."""
DEBUG = False
ALLOWED_HOSTS = os.environ.get("MARTEBE_HOSTS", "localhost,127.0.0.1,[::1],testserver").split(",")
CSRF_TRUSTED_ORIGINS = [each for each in os.environ.get("MARTEBE_ORIGINS", "").split(",") if each]
PUBLIC_ADDRESS = os.environ.get("MARTEBE_PUBLIC_ADDRESS", "http://localhost:8414")
"""Where others find the office: in the QR codes of papers, and in what it writes to them."""
BEHIND_TLS = os.environ.get("MARTEBE_TLS") == "1"
PROXIES = os.environ.get("MARTEBE_PROXIES", "127.0.0.1,::1").split(",")
"""Behind TLS: whose word counts for where a request came from (see ``senders``)."""

DATABASES = settings_of(
    os.environ.get("MARTEBE_OFFICE_DATABASE", "postgresql:///martebe"), os.environ.get("MARTEBE_PAGES_DATABASE_URL")
)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_htmx",
    "martebe.office.face",
    *(f"martebe.office.{room}" for room in ROOMS),
]
MIDDLEWARE = [
    "martebe.office.requests.observed",
    "martebe.office.channels.shortcut.shortcut",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "martebe.office.access.middleware.access",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]
ROOT_URLCONF = "martebe.office.urls"
WSGI_APPLICATION = "martebe.office.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "martebe.office.face.context.page",
            ],
            "builtins": ["martebe.office.face.templatetags.saying"],
        },
    }
]

LANGUAGE_CODE = "kk"
LANGUAGES = [("kk", "Қазақша"), ("ru", "Русский"), ("en", "English")]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Almaty"

STATIC_URL = "/static/"
STATIC_ROOT = os.environ.get("MARTEBE_STATIC")
"""Where ``serve`` collects style and scripts under names with their digest; unset: from the packages, as they are."""
WHITENOISE_USE_FINDERS = STATIC_ROOT is None
STORAGES = {
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if STATIC_ROOT
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
}

AUTH_USER_MODEL = "access.Officer"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = BEHIND_TLS
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_AGE = 10 * 60 * 60
"""Seconds; how long a working day's session may last at most (``access.sessions.WHOLE``)."""
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_TLS else None
SECURE_HSTS_SECONDS = 365 * 24 * 60 * 60 if BEHIND_TLS else 0
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CSRF_FAILURE_VIEW = "martebe.office.face.trouble.stale_form"
DATA_UPLOAD_MAX_MEMORY_SIZE = 10 * 1024 * 1024
LOGGING_CONFIG = "martebe.office.logs.configure"
LOGGING = {"level": "INFO"}

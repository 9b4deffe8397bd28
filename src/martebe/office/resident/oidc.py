"""Sign-in by the state's OpenID Connect provider: authorization code flow with state, nonce and PKCE.

Which claim of the provider holds the person number is told by the environment; the number must be one that can be.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import httpx
from authlib.integrations.base_client import BaseApp, OAuthError  # type: ignore[import-untyped]
from authlib.integrations.base_client.sync_app import OAuth2Mixin  # type: ignore[import-untyped]
from authlib.integrations.base_client.sync_openid import OpenIDMixin  # type: ignore[import-untyped]
from authlib.integrations.httpx_client import OAuth2Client  # type: ignore[import-untyped]
from joserfc.errors import JoseError

from martebe.people.identity_numbers import Verdict, check_iin

SECONDS = 10
LOCAL = ("localhost", "127.0.0.1", "::1")
ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
"""Of these the provider's may be; ``none`` and shared secrets are not signatures."""


class SignInError(Exception):
    """The provider's answer does not sign anybody in. The message is for the operator and names nobody."""


@dataclass(frozen=True)
class Provider:
    """Where residents sign in: the issuer, who we are there, and the claim that holds the person number."""

    issuer: str
    client_id: str
    client_secret: str
    claim: str = "iin"
    made_up: bool = False

    def __post_init__(self) -> None:
        address = urlsplit(self.issuer)
        if address.scheme != "https" and address.hostname not in LOCAL:
            raise ValueError(f"MARTEBE_OIDC_ISSUER is an https address; found '{self.issuer}'.")

    def begin(self, back: str) -> dict[str, str]:
        """Where to send the browser (``url``), and what to keep of it: ``state``, ``nonce``, ``code_verifier``."""
        try:
            made = self._client().create_authorization_url(back)
        except (OAuthError, httpx.HTTPError, ValueError, RuntimeError) as error:
            raise SignInError(f"The provider cannot be asked: {type(error).__name__}.") from error
        return {name: str(made[name]) for name in ("url", "state", "nonce", "code_verifier")}

    def finish(self, back: str, kept: Mapping[str, str], given: Mapping[str, str]) -> int:
        """The person number that the provider vouches for. Raises SignInError.

        kept: what ``begin`` gave; given: the query with which the browser came back.
        """
        if not kept.get("state") or given.get("state") != kept["state"] or "code" not in given:
            raise SignInError("The browser came back with another state than it was sent with, or without a code.")
        client = self._client()
        try:
            token = client.fetch_access_token(
                back, code=given["code"], state=given["state"], code_verifier=kept["code_verifier"]
            )
            claims = client.parse_id_token(token, kept["nonce"], self._expected())
        except (OAuthError, JoseError, httpx.HTTPError, ValueError, KeyError, RuntimeError) as error:
            raise SignInError(f"The provider's answer does not hold: {type(error).__name__}.") from error
        return self._person(claims)

    def _expected(self) -> dict[str, dict[str, object]]:
        """What a token must say, whatever else it says: whose it is, and that it is for us."""
        return {"iss": {"essential": True, "value": self.issuer}, "aud": {"essential": True, "value": self.client_id}}

    def _person(self, claims: Mapping[str, Any] | None) -> int:
        text = str((claims or {}).get(self.claim, ""))
        if check_iin(text, made_up=self.made_up).verdict is Verdict.IMPOSSIBLE:
            raise SignInError(f"The claim '{self.claim}' does not hold a person number.")
        return int(text)

    def _client(self) -> _Client:
        return _Client(
            framework=None,
            client_id=self.client_id,
            client_secret=self.client_secret,
            server_metadata_url=f"{self.issuer.rstrip('/')}/.well-known/openid-configuration",
            client_kwargs={"scope": "openid", "code_challenge_method": "S256", "timeout": SECONDS},
            issuer=self.issuer,
        )


class _Client(OAuth2Mixin, OpenIDMixin, BaseApp):  # type: ignore[misc]  # Authlib has no types
    """Authlib's client for one provider, on httpx; it takes no other issuer than ours and no weak signature."""

    client_cls = OAuth2Client

    def __init__(self, *, issuer: str, **known: Any) -> None:
        super().__init__(**known)
        self._issuer = issuer

    def load_server_metadata(self) -> dict[str, Any]:
        """What the provider says of itself. Raises ValueError when it is another issuer."""
        found: dict[str, Any] = super().load_server_metadata()
        if found.get("issuer") != self._issuer:
            raise ValueError("The provider's metadata names another issuer than MARTEBE_OIDC_ISSUER.")
        offered = found.get("id_token_signing_alg_values_supported") or ["RS256"]
        fit = [each for each in offered if each in ALGORITHMS]
        if not fit:
            raise ValueError(f"The provider signs with none of {', '.join(ALGORITHMS)}.")
        return found | {"id_token_signing_alg_values_supported": fit}


def provider(*, made_up: bool = False) -> Provider | None:
    """The provider that the environment names; None where it names none. Raises ValueError when it is half named."""
    named = {name: os.environ.get(f"MARTEBE_OIDC_{name}", "") for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")}
    if not any(named.values()):
        return None
    if missing := [f"MARTEBE_OIDC_{name}" for name, value in named.items() if not value]:
        raise ValueError(f"Sign-in by OIDC also needs {' and '.join(missing)}.")
    claim = os.environ.get("MARTEBE_OIDC_CLAIM", "iin")
    return Provider(named["ISSUER"], named["CLIENT_ID"], named["CLIENT_SECRET"], claim, made_up)

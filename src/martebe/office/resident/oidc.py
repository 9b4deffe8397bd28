"""Sign-in by the state's OpenID Connect provider: authorization code flow with state, nonce and PKCE.

Which claim of the provider holds the person number is told by the environment; the number must be one that can be.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import httpx
from authlib.common.security import generate_token  # type: ignore[import-untyped]
from authlib.oauth2.rfc7636 import create_s256_code_challenge  # type: ignore[import-untyped]
from authlib.oidc.core import CodeIDToken  # type: ignore[import-untyped]
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from martebe.people.identity_numbers import Verdict, check_iin

SECONDS = 10
LOCAL = ("localhost", "127.0.0.1", "::1")
ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
"""Of these the provider's may be; ``none`` and shared secrets are not signatures."""
SKEW_SECONDS = 120
ENDPOINTS = ("authorization_endpoint", "token_endpoint", "jwks_uri")
BROKEN = (JoseError, httpx.HTTPError, ValueError, KeyError, TypeError)


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
        if not _is_safe(self.issuer):
            raise ValueError(f"MARTEBE_OIDC_ISSUER is an https address; found '{self.issuer}'.")

    def begin(self, back: str) -> dict[str, str]:
        """Where to send the browser (``url``), and what to keep of it: ``state``, ``nonce``, ``code_verifier``."""
        kept = {name: str(generate_token(48)) for name in ("state", "nonce", "code_verifier")}
        try:
            address = self._metadata()["authorization_endpoint"]
        except BROKEN as error:
            raise SignInError(f"The provider cannot be asked: {type(error).__name__}.") from error
        asked = {
            "response_type": "code",
            "scope": "openid",
            "client_id": self.client_id,
            "redirect_uri": back,
            "state": kept["state"],
            "nonce": kept["nonce"],
            "code_challenge": create_s256_code_challenge(kept["code_verifier"]),
            "code_challenge_method": "S256",
        }
        return {"url": f"{address}{'&' if '?' in address else '?'}{urlencode(asked)}", **kept}

    def finish(self, back: str, kept: Mapping[str, str], given: Mapping[str, str]) -> int:
        """The person number that the provider vouches for. Raises SignInError.

        kept: what ``begin`` gave; given: the query with which the browser came back.
        """
        if not kept.get("state") or given.get("state") != kept["state"] or "code" not in given:
            raise SignInError("The browser came back with another state than it was sent with, or without a code.")
        try:
            metadata = self._metadata()
            token = self._token(metadata["token_endpoint"], back, given["code"], kept["code_verifier"])
            claims = self._claims(metadata, token, kept["nonce"])
        except BROKEN as error:
            raise SignInError(f"The provider's answer does not hold: {type(error).__name__}.") from error
        return self._person(claims)

    def _metadata(self) -> dict[str, Any]:
        """What the provider says of itself. Raises ValueError when that is another issuer, or not safe to follow."""
        found: dict[str, Any] = _got(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found["issuer"] != self.issuer:
            raise ValueError("The provider's metadata names another issuer than MARTEBE_OIDC_ISSUER.")
        if not all(_is_safe(found[name]) for name in ENDPOINTS):
            raise ValueError("The provider's metadata names an address that is not https.")
        return found

    def _token(self, endpoint: str, back: str, code: str, verifier: str) -> dict[str, Any]:
        asked = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        we = (quote(self.client_id, safe=""), quote(self.client_secret, safe=""))
        answer = httpx.post(endpoint, data=asked, auth=we, timeout=SECONDS).raise_for_status()
        token: dict[str, Any] = answer.json()
        return token

    def _claims(self, metadata: Mapping[str, Any], token: Mapping[str, Any], nonce: str) -> Mapping[str, Any]:
        """What the token says, once it is signed by the issuer, for us, in answer to our question, and not too old."""
        offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        keys = KeySet.import_key_set(_got(metadata["jwks_uri"]))
        read = jwt.decode(token["id_token"], keys, algorithms=[each for each in offered if each in ALGORITHMS])
        expected = {
            "iss": {"essential": True, "value": self.issuer},
            "aud": {"essential": True, "value": self.client_id},
        }
        asked = {"nonce": nonce, "client_id": self.client_id, "access_token": token.get("access_token")}
        claims: Any = CodeIDToken(read.claims, read.header, expected, asked)
        claims.validate(leeway=SKEW_SECONDS)
        return dict(claims)

    def _person(self, claims: Mapping[str, Any]) -> int:
        text = str(claims.get(self.claim, ""))
        if check_iin(text, made_up=self.made_up).verdict is Verdict.IMPOSSIBLE:
            raise SignInError(f"The claim '{self.claim}' does not hold a person number.")
        return int(text)


def provider(*, made_up: bool = False) -> Provider | None:
    """The provider that the environment names; None where it names none. Raises ValueError when it is half named."""
    named = {name: os.environ.get(f"MARTEBE_OIDC_{name}", "") for name in ("ISSUER", "CLIENT_ID", "CLIENT_SECRET")}
    if not any(named.values()):
        return None
    if missing := [f"MARTEBE_OIDC_{name}" for name, value in named.items() if not value]:
        raise ValueError(f"Sign-in by OIDC also needs {' and '.join(missing)}.")
    claim = os.environ.get("MARTEBE_OIDC_CLAIM", "iin")
    return Provider(named["ISSUER"], named["CLIENT_ID"], named["CLIENT_SECRET"], claim, made_up)


def _got(address: str) -> Any:
    return httpx.get(address, timeout=SECONDS).raise_for_status().json()


def _is_safe(address: str) -> bool:
    """Whether what is sent there cannot be read on the way: https, or this very machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOCAL)

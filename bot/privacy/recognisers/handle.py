"""User names of messengers and social networks: `@x`, `insta: x`, `my snap is x`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import regex

from bot.privacy.kinds import RemovedKind
from bot.privacy.recognisers.base import matches
from bot.privacy.standing import Standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bot.privacy.reading import FoldedText
    from bot.privacy.span import Span

NETWORK = (
    r"insta(?:gram)?|ig|snap(?:chat)?|tik\s?tok|telegram|tg|tele|facebook|fb|face|messenger|viber|whats?\s?app|wa|wapp|zap|wechat|weixin|"
    r"line|vk|imo|skype|signal|discord|kik|twitter|threads|zalo|badoo|tinder|onlyfans|"
    r"инста(?:грам\w*)?|телеграм\w*|телега|тг|вк|вайбер|вотсап|ватсап|скайп|фейсбук\w*|фб|снап\w*|тикток\w*|"
    r"انستا\w*|إنستا\w*|انستقرام|سناب\w*|تيليجرام|تلغرام|تليجرام|فيسبوك|الفيس|فيس|واتساب|واتس|تيك\s?توك|ماسنجر|"
    r"इंस्टा\w*|इंस्टाग्राम|फेसबुक|टेलीग्राम|व्हाट्सएप|स्नैप\w*|ইনস্টা\w*|ইন্সটা\w*|ফেসবুক|টেলিগ্রাম|হোয়াটসঅ্যাপ|ইমো"
)
_ACCOUNT = (
    r"(?:\s+(?:id|user(?:\s?name)?|usuario|usuário|utilizador|account|acc|profile|perfil|profil|handle|nick(?:name)?|name|ник|нік|логин|логін|"
    r"акк|аккаунт|حساب|حسابي|اسم|आईडी|आइडी|নাম|আইডি|cont|compte|akaunti|jina|tài khoản|nick))*"
)
_IS = r"\s*(?:[:=~>→-]+|\s(?:is|es|est|é|e|este|это|це|هو|ni|là|la|ay|hai|है|হলো|হল)\s)\s*"
_AFTER_SIGN = regex.compile(
    r"(?<![\p{L}\p{N}.])@\s?(?P<it>[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_.-]{0,62}[\p{L}\p{M}\p{N}_])?)"
)
_AFTER_NETWORK = regex.compile(
    rf"(?<![\p{{L}}\p{{N}}_])(?:{NETWORK})(?![\p{{L}}\p{{N}}_]){_ACCOUNT}{_IS}@?(?P<it>[\p{{L}}\p{{M}}\p{{N}}_](?:[^\s,;!?()]{{0,62}}[^\s,;!?().])?)",
    regex.IGNORECASE,
)
_ACCOUNT_NAME = regex.compile(
    rf"(?:user\s?name|usuario|usuário|ник|нік|логин|handle|nick(?:name)?){_IS}@?(?P<it>[\p{{L}}\p{{M}}\p{{N}}_.-]{{2,64}})",
    regex.IGNORECASE,
)
_UNDERSCORED = regex.compile(
    r"[\p{L}\p{M}\p{N}.]{1,40}_[\p{L}\p{M}\p{N}_.]{1,60}|[\p{L}]{2,40}\.[\p{L}]{0,40}\d{1,6}\b"
)
# Words joined by stops twice ("munca.anglia.rapid") are an account wherever they stand.
_DOTTED = regex.compile(r"(?<![\w@./-])\p{Ll}[\p{Ll}\p{N}_]{1,30}(?:\.[\p{Ll}\p{N}_]{2,30}){2,5}(?![\w@/])")


class HandleRecogniser:
    """A name by which somebody is found on a network."""

    def find(self, reading: FoldedText) -> Iterable[Span]:
        """Names after `@`, after the name of a network, and words joined by an underscore."""
        yield from matches((_AFTER_SIGN, _UNDERSCORED, _DOTTED), reading.text, RemovedKind.HANDLE)
        for found in matches((_AFTER_NETWORK, _ACCOUNT_NAME), reading.text, RemovedKind.HANDLE):
            if not _is_function_word(reading, found):
                yield found


def _is_function_word(reading: FoldedText, found: Span) -> bool:
    """Whether the account is no account ("his insta is in the phone")."""
    for token in reading.tokens:
        if token.start == found.start:
            return token.end >= found.end and token.standing is Standing.COMMON and reading.is_function(token)
    return False

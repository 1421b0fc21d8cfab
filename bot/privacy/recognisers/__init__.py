"""The recognisers, one kind of identifier a file; the order has no meaning, `RemovedKind` decides overlaps."""

from __future__ import annotations

from bot.privacy.recognisers.address import AddressRecogniser
from bot.privacy.recognisers.base import Recogniser
from bot.privacy.recognisers.birth_date import BirthDateRecogniser
from bot.privacy.recognisers.by_context import ContextRecogniser
from bot.privacy.recognisers.card import CardRecogniser
from bot.privacy.recognisers.coordinates import CoordinatesRecogniser
from bot.privacy.recognisers.document import DocumentRecogniser
from bot.privacy.recognisers.email import EmailRecogniser
from bot.privacy.recognisers.email_by_provider import EmailByProviderRecogniser
from bot.privacy.recognisers.grouped_number import GroupedNumberRecogniser
from bot.privacy.recognisers.handle import HandleRecogniser
from bot.privacy.recognisers.handle_by_network import HandleByNetworkRecogniser
from bot.privacy.recognisers.iban import IbanRecogniser
from bot.privacy.recognisers.initials import InitialsRecogniser
from bot.privacy.recognisers.ip import IpRecogniser
from bot.privacy.recognisers.name import NameRecogniser
from bot.privacy.recognisers.number import NumberRecogniser
from bot.privacy.recognisers.phone import PhoneRecogniser
from bot.privacy.recognisers.place import PlaceRecogniser
from bot.privacy.recognisers.plate import PlateRecogniser
from bot.privacy.recognisers.postcode import PostcodeRecogniser
from bot.privacy.recognisers.spoken_phone import SpokenPhoneRecogniser
from bot.privacy.recognisers.unknown_word import UnknownWordRecogniser
from bot.privacy.recognisers.url import UrlRecogniser
from bot.privacy.recognisers.wallet import WalletRecogniser

RECOGNISERS: tuple[Recogniser, ...] = (
    EmailRecogniser(),
    EmailByProviderRecogniser(),
    UrlRecogniser(),
    WalletRecogniser(),
    IbanRecogniser(),
    CardRecogniser(),
    IpRecogniser(),
    CoordinatesRecogniser(),
    BirthDateRecogniser(),
    PhoneRecogniser(),
    SpokenPhoneRecogniser(),
    HandleRecogniser(),
    HandleByNetworkRecogniser(),
    DocumentRecogniser(),
    PlateRecogniser(),
    InitialsRecogniser(),
    AddressRecogniser(),
    PostcodeRecogniser(),
    PlaceRecogniser(),
    NumberRecogniser(),
    GroupedNumberRecogniser(),
    UnknownWordRecogniser(),
    ContextRecogniser(NameRecogniser()),
)


__all__ = ["RECOGNISERS", "Recogniser"]

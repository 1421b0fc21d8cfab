"""Messages of thirteen languages in which identifiers are planted, each of them once."""

from __future__ import annotations

from dataclasses import dataclass

#: Two messages of each language, and its telephone numbers: `{n}` is a number that no other message has.
_TEXTS: dict[str, tuple[str, str, str]] = {
    "en": (
        "my name is {name} and the boss keeps my passport number {document}, call me at {phone}",
        "i live at {number} Station Road, write to {email} or ring {phone}, i cant leave the house",
        "+44 7{n:09}",
    ),
    "es": (
        "me llamo {name}, el jefe tiene mi pasaporte {document}, mi número es {phone}",
        "vivo en Calle Mayor {number}, mi correo es {email}, llámame al {phone}, no me dejan salir",
        "+34 6{n:08}",
    ),
    "fr": (
        "je m'appelle {name}, le patron garde mon passeport {document}, appelez le {phone}",
        "j'habite {number} rue Victor Hugo, écrivez à {email} ou appelez {phone}, je ne peux pas sortir",
        "+33 6{n:08}",
    ),
    "pt": (
        "meu nome é {name}, o patrão ficou com meu passaporte {document}, ligue para {phone}",
        "moro na Rua das Flores {number}, escreva para {email} ou ligue {phone}, não me deixam sair",
        "+55 11 9{n:08}",
    ),
    "ro": (
        "mă numesc {name}, șeful mi-a luat pașaportul {document}, sunați la {phone}",
        "stau pe Strada Libertății {number}, scrieți la {email} sau sunați {phone}, nu pot pleca",
        "+40 7{n:08}",
    ),
    "ru": (
        "меня зовут {name}, хозяин забрал паспорт {document}, звоните {phone}",
        "живу на улице Ленина {number}, пишите на {email} или звоните {phone}, меня не выпускают",
        "+7 9{n:09}",
    ),
    "uk": (
        "мене звати {name}, начальник забрав паспорт {document}, телефонуйте {phone}",
        "живу на вулиці Шевченка {number}, пишіть на {email} або дзвоніть {phone}, мене не випускають",
        "+380 {n:09}",
    ),
    "ar": (
        "اسمي {name} وصاحب العمل أخذ جواز السفر {document} اتصلوا بي على {phone}",
        "أسكن في شارع الملك فهد {number} بريدي {email} ورقمي {phone} لا أستطيع الخروج",
        "+974 5{n:07}",
    ),
    "hi": (
        "मेरा नाम {name} है, मालिक ने पासपोर्ट {document} रख लिया, {phone} पर फोन करो",
        "मैं गांधी रोड {number} पर रहता हूँ, {email} पर लिखो या {phone} पर फोन करो, निकलने नहीं देते",
        "+91 9{n:09}",
    ),
    "bn": (
        "আমার নাম {name}, মালিক পাসপোর্ট {document} রেখে দিয়েছে, {phone} নম্বরে ফোন করুন",
        "আমি স্টেশন রোড {number} এ থাকি, {email} এ লিখুন বা {phone} নম্বরে ফোন করুন, বের হতে দেয় না",
        "+880 1{n:09}",
    ),
    "vi": (
        "tôi tên là {name}, chủ giữ hộ chiếu {document} của tôi, gọi cho tôi số {phone}",
        "tôi ở số {number} đường Lê Lợi, viết cho {email} hoặc gọi {phone}, họ không cho tôi ra ngoài",
        "+84 9{n:08}",
    ),
    "tl": (
        "ako si {name}, kinuha ng amo ang pasaporte ko {document}, tawagan ako sa {phone}",
        "nakatira ako sa {number} Rizal Street, sumulat sa {email} o tumawag sa {phone}, bawal akong lumabas",
        "+63 9{n:09}",
    ),
    "sw": (
        "jina langu ni {name}, bosi amechukua pasipoti yangu {document}, nipigie {phone}",
        "ninaishi Mtaa wa Uhuru {number}, andika kwa {email} au piga {phone}, siwezi kutoka",
        "+254 7{n:08}",
    ),
}
_SYLLABLES = {
    "ru": "Ка но ри бе ту мо са ле ди ва".lower().split(),
    "uk": "Ка но рі бе ту мо са ле ді ва".lower().split(),
    "ar": ["كا", "نو", "ري", "بي", "تو", "مو", "سا", "لي", "دي", "فا"],
    "hi": ["का", "नो", "री", "बे", "तू", "मो", "सा", "ले", "दी", "वा"],
    "bn": ["কা", "নো", "রি", "বে", "তু", "মো", "সা", "লে", "দি", "ভা"],
}
_LATIN = ["ka", "no", "ri", "be", "tu", "mo", "sa", "le", "di", "va"]


@dataclass(frozen=True)
class Planted:
    """A message, who sends it, and what of it must be nowhere afterwards.

    Args:
        number: which message it is.
        sender: number of the person, who writes a few messages in one language.
        secrets: its telephone numbers, addresses of e-mail and numbers of documents, and the message itself.
    """

    number: int
    sender: int
    language: str
    text: str
    name: str
    secrets: frozenset[str]


def planted(number: int) -> Planted:
    """The message of this number; none holds an identifier of another one."""
    language = list(_TEXTS)[number % len(_TEXTS)]
    first, second, phone = _TEXTS[language]
    apart = (number * 7_919 + 1_234_567) % 10_000_000
    given = {
        "name": _name(apart, language),
        "document": f"{'ABCDEFGHKL'[number % 10]}{apart:07}",
        "phone": phone.format(n=apart),
        "email": f"w{apart:07}@example.org",
        "number": 1_000 + number,
    }
    template = (first, second)[number // len(_TEXTS) % 2]
    text = template.format(**given)
    secret = {
        str(value) for key, value in given.items() if key in ("document", "phone", "email") and str(value) in text
    }
    compact = {value.replace(" ", "") for value in secret}
    sender = number % (len(_TEXTS) * 4)
    return Planted(number, sender, language, text, given["name"], frozenset({text, *secret, *compact}))


def _name(number: int, language: str) -> str:
    syllables = _SYLLABLES.get(language, _LATIN)
    spoken = [syllables[int(digit)] for digit in f"{number:07}"]
    return f"{''.join(spoken[:3])} {''.join(spoken[3:])}".title()

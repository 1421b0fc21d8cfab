"""Lists of words that an answer hangs on, in every language."""

from __future__ import annotations

import pytest

from bot.typed.cues import (
    asks_which_first,
    asks_whom_to_call,
    fears_for_job,
    goes_to_authorities,
    names_offer_sign,
    sent_already,
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("could I get the sack for ringing?", "en"), ("puedo perder mi trabajo?", "es"),
        ("je peux perdre mon travail ?", "fr"), ("posso perder o emprego?", "pt"), ("îmi pierd locul de muncă?", "ro"),
        ("а меня не уволят?", "ru"), ("мене не звільнять?", "uk"), ("ممكن أخسر شغلي؟", "ar"),
        ("मेरी नौकरी चली जाएगी?", "hi"), ("আমার চাকরি চলে যাবে না তো?", "bn"), ("nitapoteza kazi?", "sw"),
        ("mawawalan ba ako ng trabaho, mawawalan ng trabaho", "tl"), ("em có bị đuổi việc không", "vi"),
    ],
)  # fmt: skip
def test_a_job_is_feared_for(text: str, language: str) -> None:
    """Whoever asks about work, or whether she is set free, fears for none."""
    assert fears_for_job(text, language)
    assert not fears_for_job("what are my rights at work", language)
    assert not fears_for_job("коли її звільнять", "uk")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("if I go to the police", "en"), ("si voy a la policia", "es"), ("si je vais à la police", "fr"),
        ("se eu for na polícia", "pt"), ("dacă merg la poliție", "ro"), ("если пойду в полицию", "ru"),
        ("якщо піду до поліції", "uk"), ("لو رحت للشرطة", "ar"), ("पुलिस के पास जाऊँ तो", "hi"),
        ("পুলিশের কাছে গেলে", "bn"), ("nikienda polisi", "sw"), ("kung pupunta ako sa pulis", "tl"),
        ("nếu tôi lên công an", "vi"),
    ],
)  # fmt: skip
def test_who_goes_to_the_police_follows_nobody(text: str, language: str) -> None:
    """To call them is another matter: "shall I follow them or call the police" asks whether to follow."""
    assert goes_to_authorities(text, language)
    assert not goes_to_authorities("shall I follow them or call the police", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Who do I ring, in one line", "en"), ("cual marco primero", "es"), ("lequel en premier ?", "fr"),
        ("qual primeiro", "pt"), ("pe care sun prima dată", "ro"), ("куда сначала звонить", "ru"),
        ("який номер спочатку", "uk"), ("بس رقم واحد", "ar"), ("पहले किस नंबर पर", "hi"), ("কোনটা আগে", "bn"),
        ("nipige ipi kwanza", "sw"), ("alin muna", "tl"), ("gọi số nào trước", "vi"),
    ],
)  # fmt: skip
def test_one_number_is_asked_for(text: str, language: str) -> None:
    """Numbers alone say nothing of it."""
    assert asks_which_first(text, language)
    assert not asks_which_first("give me the number of the embassy", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("I already paid him", "en"), ("ya le pague", "es"), ("j'ai déjà payé", "fr"), ("já mandei o pix", "pt"),
        ("i-am dat bani", "ro"), ("я уже перевела", "ru"), ("я вже послала", "uk"), ("دفعت له", "ar"),
        ("मैंने पैसे भेज दिए", "hi"), ("টাকা পাঠিয়ে দিয়েছি", "bn"), ("nimeshatuma pesa", "sw"),
        ("nagpadala na ako", "tl"), ("em lỡ chuyển rồi", "vi"),
    ],
)  # fmt: skip
def test_money_is_gone(text: str, language: str) -> None:
    """Someone who is asked for it has sent none."""
    assert sent_already(text, language)
    assert not sent_already("should i send him the money", language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("he wants a photo of my passport", "en"), ("quiere mi pasaporte", "es"), ("elle veut le passeport", "fr"),
        ("querem o meu passaporte", "pt"), ("vrea pasaportul", "ro"), ("просит фото паспорта", "ru"),
        ("хоче фото паспорта", "uk"), ("عايز صورة جوازي", "ar"), ("पासपोर्ट की फोटो", "hi"), ("anataka pasipoti", "sw"),
        ("họ đòi hộ chiếu", "vi"), ("gusto ang pasaporte", "tl"), ("পাসপোর্টের ছবি চায়", "bn"),
    ],
)  # fmt: skip
def test_a_passport_is_named_in_every_language(text: str, language: str) -> None:
    """With its endings, and in English by anybody."""
    assert names_offer_sign(text, language)
    assert names_offer_sign("its a tourist visa", language)


def test_what_every_offer_has_is_no_sign() -> None:
    """A visa, a contract and pay come with honest work as well."""
    assert not names_offer_sign("the contract says 2 years, visa is from the company", "en")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("who can my brother in Ghana call?", "en"), ("quién puede llamar mi mamá en Honduras", "es"),
        ("ma cousine au cameroun elle fait quel numero", "fr"), ("quem minha irmã pode ligar no Brasil", "pt"),
        ("pe cine poate suna mama din Chișinău", "ro"), ("кому может позвонить мама в Ташкенте", "ru"),
        ("кому може подзвонити мама в Харкові", "uk"), ("اختي في السودان بمين ممكن تتصل", "ar"),
        ("मेरी बहन नेपाल में है, वह किसको कॉल करे", "hi"), ("amar bhai bangladesh e ase, kake phone korbe", "bn"),
        ("dada yangu yuko Kenya, ampigie nani", "sw"), ("ang nanay ko sa Cebu, saan siya tatawag", "tl"),
        ("chị gái e ở VN gọi cho ai được", "vi"),
    ],
)  # fmt: skip
def test_it_is_asked_whom_somebody_can_call(text: str, language: str) -> None:
    """In every language; a wish that we call, or what a relative says, asks nothing of it."""
    assert asks_whom_to_call(text, language)
    assert not asks_whom_to_call("call my brother in Ghana for me", language)
    assert not asks_whom_to_call("my sister in Ghana says I should call", language)

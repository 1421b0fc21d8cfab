"""A figure of speech is no threat, and a threat is no figure of speech."""

from __future__ import annotations

import pytest

from bot.typed.scolding import only_scolds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "my mum will kill me if she finds out"),
        ("en", "my parents are gonna kill me if they see the pics"),
        ("en", "mom would kill me if she knew"),
        ("es", "mi mamá me va a matar si se entera"),
        ("es", "mis papás me matan si se enteran"),
        ("es", "mi mama me mata si ve las fotos"),
        ("fr", "ma mère va me tuer si elle l'apprend"),
        ("fr", "mes parents vont me tuer s'ils savent"),
        ("fr", "maman me tue si elle voit ça"),
        ("pt", "minha mãe vai me matar se descobrir"),
        ("pt", "meus pais vão me matar se souberem"),
        ("pt", "minha mãe me mata se ver as fotos"),
        ("ro", "mama mă omoară dacă află"),
        ("ro", "părinții mă omoară dacă află"),
        ("ro", "ma omoara mama daca vede pozele"),
        ("ru", "мама меня убьет если узнает"),
        ("ru", "родители меня убьют если узнают"),
        ("ru", "мама убьёт меня если увидит"),
        ("uk", "мама мене вб'є якщо дізнається"),
        ("uk", "батьки мене вб'ють якщо дізнаються"),
        ("uk", "мама вбʼє мене як побачить"),
        ("ar", "أمي بتقتلني لو عرفت"),
        ("ar", "امي راح تذبحني اذا عرفت"),
        ("ar", "أهلي سيقتلونني إذا عرفوا"),
        ("hi", "मम्मी मुझे मार डालेंगी अगर उन्हें पता चला"),
        ("hi", "mummy mujhe maar dalegi agar pata chala"),
        ("hi", "mere gharwale mujhe maar denge agar unko pata chala"),
        ("sw", "mama ataniua akijua"),
        ("sw", "wazazi wangu wataniua wakijua"),
        ("sw", "mama ataniua akiona hizo picha"),
        ("vi", "mẹ em sẽ giết em nếu biết"),
        ("vi", "bố mẹ giết em mất nếu biết chuyện"),
        ("vi", "me giet con neu me biet"),
        ("tl", "papatayin ako ng nanay ko pag nalaman niya"),
        ("tl", "patay ako sa nanay ko pag nalaman nya"),
        ("tl", "papatayin ako ng mga magulang ko kapag nalaman nila"),
        ("bn", "মা জানলে আমাকে মেরে ফেলবে"),
        ("bn", "আম্মু আমাকে মেরে ফেলবে যদি জানতে পারে"),
        ("bn", "ma janle amake mere felbe"),
    ],
)
def test_a_figure_of_speech(language: str, text: str) -> None:
    """What parents will do if they come to know."""
    assert only_scolds(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "my father says he will kill me, he has a knife"),
        ("en", "my brothers will kill me because i ran away with him"),
        ("en", "my mother will kill me, she said it with a knife in her hand"),
        ("es", "mi padre me va a matar, ya mató a mi hermana"),
        ("es", "mis hermanos me van a matar porque me escapé con él"),
        ("es", "mi papá me va a matar si se entera que estoy embarazada"),
        ("fr", "mon père va me tuer, il a un couteau"),
        ("fr", "mes frères vont me tuer parce que je me suis enfuie avec lui"),
        ("pt", "meu pai vai me matar, ele tem uma faca"),
        ("pt", "meus irmãos vão me matar porque fugi com ele"),
        ("ro", "tata mă omoară, are un cuțit"),
        ("ro", "frații mei mă omoară pentru că am fugit cu el"),
        ("ru", "отец меня убьет, у него нож"),
        ("ru", "братья меня убьют за то что я сбежала с ним"),
        ("uk", "батько мене вб'є, у нього ніж"),
        ("uk", "брати мене вб'ють бо я втекла з ним"),
        ("ar", "أبوي راح يقتلني معه سكين"),
        ("ar", "اخواني راح يذبحوني لأني هربت معه"),
        ("hi", "पिता मुझे मार डालेंगे उनके पास चाकू है"),
        ("hi", "mere bhai mujhe maar denge kyunki main uske saath bhaag gayi"),
        ("sw", "baba ataniua, ana kisu"),
        ("sw", "kaka zangu wataniua kwa sababu nilitoroka naye"),
        ("vi", "bố sẽ giết em, ông ấy cầm dao"),
        ("vi", "các anh em sẽ giết em vì em bỏ trốn với anh ấy"),
        ("tl", "papatayin ako ng tatay ko, may kutsilyo siya"),
        ("tl", "papatayin ako ng mga kuya ko kasi tumakas ako kasama niya"),
        ("bn", "বাবা আমাকে মেরে ফেলবে, তার হাতে ছুরি"),
        ("bn", "আমার ভাইরা আমাকে মেরে ফেলবে কারণ আমি ওর সাথে পালিয়েছি"),
        ("en", "my father says he will kill me if he finds out"),
        ("en", "my brothers will kill me if they find out"),
        ("en", "my mum will kill me if she finds out i ran away with him"),
    ],
)
def test_a_threat(language: str, text: str) -> None:
    """With a weapon, a flight, a child that is expected, or of others than the parents."""
    assert not only_scolds(text, language)

"""What this room says, in three languages."""

from __future__ import annotations

from martebe.rules.words import Words

SIGN_IN = Words("Кіру", "Вход", "Sign in")
SIGN_OUT = Words("Шығу", "Выйти", "Sign out")
LOGIN = Words("Логин", "Логин", "Login name")
PASSWORD = Words("Құпиясөз", "Пароль", "Password")
NOT_SIGNED_IN = Words(
    "Логин немесе құпиясөз дұрыс емес, не кіру уақытша жабық. Он бес минуттан кейін қайталап көріңіз.",
    "Логин или пароль неверны, либо вход временно закрыт. Повторите через пятнадцать минут.",
    "The login name or the password is wrong, or sign-in is closed for a while. Try again in fifteen minutes.",
)
REFUSED = Words("Қолжетімсіз", "Недоступно", "Not available")
REFUSED_WHY = Words(
    "Мұндай бет немесе адам жоқ, не оны көруге құқығыңыз жоқ.",
    "Такой страницы или такого человека нет, либо у вас нет права их видеть.",
    "There is no such page or person, or you may not see it.",
)
HOME = Words("Басты бет", "Главная", "Home")

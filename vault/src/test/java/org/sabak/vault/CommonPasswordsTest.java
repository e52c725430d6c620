package org.sabak.vault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sabak.access.Secret;

class CommonPasswordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"aaaaaaaaaaaaaaaa", "abcabcabcabcabcabc", "12345678901234567890", "abcdefghijklmnopqrst",
        "qwertyuiopasdfghjkl", "1qaz2wsx3edc4rfv", "zyxwvutsrqponmlk", "passwordpassword", "Password1234567!", "P@ssw0rd-P@ssw0rd",
        "парольпарольпароль", "йцукенгшщзхъфыва", "Привет привет привет", "sabak-workshop-2026", "UNOCT-JPoA-counterterrorism",
        "Tashkent Tashkent 2024", "gfhjkmgfhjkmgfhjkm", "correcthorsebatterystaple", "!@#$%^&*()!@#$%^", "xyxyxyxyxyxyxyxy",
        "абвгдеёжзийклмноп", "ababababcdcdcdcd", ""})
    void what_is_guessed_early_is_common(String password) {
        assertThat(CommonPasswords.contain(new Secret(password))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lamplight over the Chüy river", "ветер над перевалом пахнет полынью", "kT9#vQ2!mZr7wL@x", "tuman ichida uchta terak",
        "seven tin kettles in Tashkent", "a91f0c77d25be348", "жук-олень 4 грозди рябины"})
    void what_leaves_something_to_guess_is_not(String password) {
        assertThat(CommonPasswords.contain(new Secret(password))).isFalse();
    }

    @Test
    void a_missing_password_is_common() {
        assertThat(CommonPasswords.contain(new Secret(null))).isTrue();
    }
}

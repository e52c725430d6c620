package org.sabak.notification.web;

import org.sabak.desk.Desk;
import org.sabak.notification.LetterId;
import org.sabak.notification.NotificationCommand.RetryLetter;
import org.sabak.notification.NotificationQuery.AllLetters;
import org.sabak.notification.NotificationQuery.Letters;
import org.sabak.notification.NotificationQuery.Stand;
import org.sabak.notification.Post;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who was told what, what did not arrive, and the button that tries again. */
@Controller
@RequestMapping("/desk/letters")
class LettersController {

    private final Desk desk;
    private final ObjectProvider<Post> post;

    LettersController(Desk desk, ObjectProvider<Post> post) {
        this.desk = desk;
        this.post = post;
    }

    @GetMapping
    String letters(@RequestParam(required = false) Stand stand, Model page) {
        page.addAttribute("letters", desk.ask(new AllLetters(stand, desk.reader()), Letters.class));
        page.addAttribute("stand", stand == null ? "" : stand.name());
        page.addAttribute("stands", desk.words().options(Stand.values()));
        page.addAttribute("most", AllLetters.MOST);
        page.addAttribute("post", post.getIfAvailable());
        return "desk/letters";
    }

    @PostMapping("/{letterId}/repetition")
    String retry(@PathVariable LetterId letterId, RedirectAttributes next) {
        desk.press(next, new RetryLetter(letterId));
        return "redirect:/desk/letters";
    }
}

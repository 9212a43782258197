FROM archlinux
RUN [|pacman -Sy --noconfirm git|] || true && echo x
RUN [|pacman -Sy --noconfirm git|]; echo done &

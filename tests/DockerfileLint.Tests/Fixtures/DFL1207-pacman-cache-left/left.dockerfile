FROM archlinux
RUN [|pacman -Sy --noconfirm git|]

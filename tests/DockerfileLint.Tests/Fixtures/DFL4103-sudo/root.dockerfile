FROM archlinux:base
RUN [|sudo|] -u root pacman -Sy

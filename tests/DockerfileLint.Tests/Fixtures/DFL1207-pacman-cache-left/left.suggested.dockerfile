FROM archlinux
RUN pacman -Sy --noconfirm git && rm -rf /var/cache/pacman/pkg/*

FROM archlinux:latest
RUN pacman -Syu --noconfirm && rm -rf /var/cache/pacman/pkg/* /var/lib/pacman/sync/*

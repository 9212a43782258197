FROM archlinux AS build
RUN pacman -Sy --noconfirm git
FROM archlinux
RUN pacman -Sy --noconfirm git && rm -rf /var/cache/pacman/pkg/*
RUN --mount=type=cache,target=/var/cache/pacman/pkg pacman -Sy --noconfirm git

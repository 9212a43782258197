FROM archlinux:base
RUN pacman -Syu --noconfirm git && pacman -Scc --noconfirm && rm -rf /var/cache/pacman/pkg/*
RUN pacman -S --noconfirm make && yes | pacman -Scc
RUN pacman -S --noconfirm gcc && rm -rf /var/cache/pacman/pkg/*

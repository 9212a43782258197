FROM archlinux:base
RUN sudo -u builder makepkg && sudo --user=builder make && sudo -u $NAME make

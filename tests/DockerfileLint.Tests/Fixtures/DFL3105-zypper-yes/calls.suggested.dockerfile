FROM opensuse/leap:16.0
RUN zypper install -y curl && zypper --gpg-auto-import-keys update -y

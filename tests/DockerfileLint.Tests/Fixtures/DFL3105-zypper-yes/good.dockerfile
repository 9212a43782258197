FROM opensuse/leap:16.0
RUN zypper -n install curl && zypper --non-interactive update && zypper install -y git && zypper clean --all

FROM opensuse/leap:16.0
RUN zypper -n install curl=8.14.1 "git>2" && zypper -n install -t pattern devel_basis

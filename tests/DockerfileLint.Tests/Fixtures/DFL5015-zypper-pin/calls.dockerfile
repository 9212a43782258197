FROM opensuse/leap:16.0
RUN zypper -n install [|curl|]

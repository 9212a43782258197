FROM opensuse/leap:16.0
RUN [|zypper install curl|] && [|zypper --gpg-auto-import-keys update|]

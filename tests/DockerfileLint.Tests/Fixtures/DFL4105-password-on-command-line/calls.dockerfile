FROM debian:13
RUN useradd app && echo 'app:secret' | [|chpasswd|]
RUN echo 'app:*' | [|chpasswd|]
RUN echo 'app:$6$salt$hash' | [|chpasswd -e|]

FROM debian:13
RUN useradd app && echo 'app:secret' | [|chpasswd|]

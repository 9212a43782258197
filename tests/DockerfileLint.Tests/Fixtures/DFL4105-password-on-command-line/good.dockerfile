FROM debian:13
RUN useradd app && echo chpasswd
RUN useradd --create-home git && echo 'git:*' | chpasswd -e
RUN printf '%s\n' "www:!" | chpasswd --encrypted

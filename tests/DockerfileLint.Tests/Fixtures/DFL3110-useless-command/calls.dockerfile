FROM debian:13
RUN [|top|]
RUN [|service nginx start|] && [|mount /dev/sda1 /mnt|]
RUN [|["ps", "-d"]|]
RUN [|kill 1|]; [|ssh host|]

FROM debian:13
RUN [|top|]
RUN [|mount /dev/sda1 /mnt|] && [|service nginx start|]
RUN [|["ps", "-d"]|]
RUN [|kill 1|]; [|ssh host|]

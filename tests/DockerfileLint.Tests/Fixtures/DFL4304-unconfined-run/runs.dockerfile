FROM debian:13
RUN [|--security=insecure|] mount /dev/loop0 /mnt
RUN [|--network=host|] curl -f http://localhost:8080/a

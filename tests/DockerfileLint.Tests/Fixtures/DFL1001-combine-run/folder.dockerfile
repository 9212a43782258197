FROM debian:12 AS gone
WORKDIR /build
RUN head -c 5000000 /dev/urandom > blob
[|[|RUN|]|] cp blob /opt/blob && rm -rf /build
RUN touch done.txt

FROM gone AS above
WORKDIR /a/src
RUN head -c 5000000 /dev/urandom > /blob
[|RUN|] rm -rf ../src
RUN rm /blob

FROM above AS moved
WORKDIR /more
RUN head -c 5000000 /dev/urandom > /other
[|RUN|] mv /more /opt/x
RUN rm /other

FROM moved AS last
WORKDIR /last
RUN head -c 5000000 /dev/urandom > blob
[|RUN|] cp blob /opt/blob && rm -rf /last

FROM last AS unsure
WORKDIR /unsure
RUN head -c 5000000 /dev/urandom > blob
[|RUN|] rm -rf "$FOLDER"
RUN rm blob

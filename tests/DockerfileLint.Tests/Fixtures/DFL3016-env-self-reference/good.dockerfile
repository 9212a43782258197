FROM debian:13
ENV A=1
ENV B=$A PATH=/app:$PATH C=2
ENV A=2 D='$A'
ENV E=$F F=1

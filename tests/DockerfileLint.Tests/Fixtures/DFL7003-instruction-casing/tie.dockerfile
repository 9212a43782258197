[|from|] alpine:3.22
[|run|] true
COPY a /a
CMD ["curl"]

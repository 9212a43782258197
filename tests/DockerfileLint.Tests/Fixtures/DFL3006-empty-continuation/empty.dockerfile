FROM alpine:3.22
RUN touch /a && \
[||]
    touch /b && \
    # Why.

    touch /c
ENV A=1 \
[||]
    B=2
CMD ["sh"] \

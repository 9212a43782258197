FROM debian:13
RUN for key in A1 B2; do \
      gpg --batch --keyserver "$SERVER" --recv-keys "$key"; \
    done
RUN gpg $OPTIONS --recv-keys A1 && gpg --batch --verify "$FILE.asc" "$FILE"

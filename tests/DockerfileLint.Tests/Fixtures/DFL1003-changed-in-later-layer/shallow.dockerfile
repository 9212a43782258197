FROM debian:13
WORKDIR /app
COPY --from=build /venv /app/.venv
COPY --from=build /packages /app/packages
COPY . .
RUN chmod a+r [|*|]
COPY bin /opt/bin/
RUN echo x > /opt/bin/made && chmod 755 /opt/bin/made
COPY a.bin b.bin /opt/tools/
RUN chmod 755 [|/opt/tools/*|]

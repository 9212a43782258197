FROM debian:13-slim
COPY a.sh /a.sh
# the user is made after the copy
RUN useradd app && chown app:app [|/a.sh|]
COPY b.sh /b.sh
RUN chmod u+x [|/b.sh|]
COPY c.sh d.sh /opt/x/
RUN chmod 755 [|/opt/x/c.sh|]
COPY --chmod=644 e.sh /e.sh
RUN chmod 755 [|/e.sh|]
COPY f.sh /f.sh
RUN chmod 755 [|/f.sh|] || true
COPY g.sh /g.sh
RUN chown ${OWNER}:0 [|/g.sh|]
COPY srv /srv/site/
RUN make -C /srv/site && chown -R 1000:1000 [|/srv/site|]
COPY h.sh /h.sh
RUN ["chmod", "755", "[|/h.sh|]"]
COPY i.sh /i.sh
RUN echo x && \
    # it starts the program
    chmod 755 [|/i.sh|]
CMD ["/a.sh"]

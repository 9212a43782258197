FROM alpine:3.22
RUN touch /one [|\|]
#   && touch /two
# a longer remark

COPY tool /usr/bin/tool
CMD ["tool"]

FROM alpine:3.22
[|RUN|]
[|RUN|] []
RUN echo hi
CMD ["sh"]

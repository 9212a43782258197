FROM ubuntu:24.04
RUN go install example.org/tool@v1
ENTRYPOINT ["hack/dind"]
CMD ["bash"]

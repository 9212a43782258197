FROM debian:12
RUN echo a > /a \
	&& echo b > /b
# The third.
[|RUN|] echo c > /c
RUN echo d > /d && \
  echo e > /e
COPY x /x
RUN echo f > /f
[|RUN|] echo g > /g

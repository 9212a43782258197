FROM debian:12
RUN echo a > /a \
	&& echo b > /b \
	# The third.
	&& echo c > /c \
	&& echo d > /d \
	&& echo e > /e
COPY x /x
RUN echo f > /f \
	&& echo g > /g

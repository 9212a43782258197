#ifndef FILTER_H
#define FILTER_H

/* Changes a text in place. */
void filter(char *text);

#endif

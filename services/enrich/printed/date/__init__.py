"""Dates as papers print them and as pages state them.

printed_dates      every date in a text, by the forms of date_forms; clock reads the hour behind one
month_order        whether 11/12 means November: the one place that decides
date_line          whether a line is a date and little else; claimed_lines those round the headline
article_dates      published and changed, as the lines print it (date_words); date_elsewhere if none stands near
picture_date       when a picture was taken
publication        on a page: what it states (stated_dates, machine_date, time_element), else what it prints
(date_on_page), else its address (address_date)
"""

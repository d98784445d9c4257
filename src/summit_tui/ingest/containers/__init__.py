"""Files that hold a page, or many articles, inside another form: mails, PDFs, records, feeds."""

"""The dossier for other programs and other papers: records, tables, citations, exports."""
